// What forms send in tests that call their actions.

export const session = {
  sessionDate: '2031-05-06',
  sessionTime: '10:00',
  sessionMinutes: '90',
  sessionZone: 'Europe/Brussels',
  callUrl: '',
}
export const cities = {
  title: 'A title',
  mentorName: 'Mechelen',
  mentorCountry: 'BE',
  mentorAssociation: '',
  mentorInhabitants: '',
  mentorLanguage: 'nl',
  menteeName: 'Capaci',
  menteeCountry: 'IT',
  menteeAssociation: '',
  menteeInhabitants: '',
  menteeLanguage: 'it',
  languages: 'nl',
  startsOn: '',
  endsOn: '',
}
export const invitation = {
  label: 'Guests',
  place: 'mentee',
  days: '7',
  uses: '30',
  memberDays: '1',
  passphrase: '',
}
export const oneItem = { items: 'plan head vision', sureItems: 'on' }
export const place = { role: 'observer', delegation: '', until: '' }
