'use client'

import {
  ConnectionMode,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStore,
} from '@xyflow/react'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { actorAt, boundsOf } from '#lib/board/actor-layout.ts'
import { relationAt } from '#lib/board/actor-lines.ts'
import { radiusOf } from '#lib/board/actor-look.ts'
import { placeActors } from '#lib/board/actor-map.ts'
import { useActorMap } from '../map-context.ts'
import { ActorNode, type ActorNodeType } from './actor-node.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { Legend } from './legend.tsx'
import { MiniMap } from './mini-map.tsx'
import { NetworkDrawing } from './network-drawing.tsx'
import { NetworkTools } from './network-tools.tsx'
import { Pointers } from './pointers.tsx'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useMapPresence } from './use-map-presence.ts'
import { useNear } from './use-near.ts'
import { useNetwork } from './use-network.ts'
import { type Moving, useNodes, usePlaces } from './use-nodes.ts'
import './network.css'

const nodeTypes = { actor: ActorNode }
const nobody: Moving = new Map()
/** Below which size names are written larger in a small network, so that they can be read. */
const far = 0.8
/** From how many on not all are elements of the page. */
const crowd = 60

/** The canvas: actors to move and connect, relations below them, others' hands. */
export function NetworkCanvas() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  )
}

function Canvas() {
  const t = useTranslations('actors')
  const flow = useReactFlow()
  const { doc, editable, open, byId } = useActorMap()
  const network = useNetwork()
  const isFar = useStore(({ transform }) => transform[2] < far)
  const { relations, selected, select, centred } = network
  const [moving, setMoving] = useState(nobody)
  const [look, setLook] = useState({
    isMoving: false,
    isBoxing: false,
    isGrouped: false,
  })
  const [pair, setPair] = useState<{ from: string; to: string }>()
  const placeRef = useRef<ReturnType<typeof usePlaces>['stored']>(new Map())
  const placeOf = useCallback((id: string) => placeRef.current.get(id), [])
  const presence = useMapPresence(placeOf)
  const isCrowd = network.actors.length > crowd
  const { places, stored } = usePlaces(moving, presence.held)
  const { near, touch } = useNear(places, isCrowd)
  const nodes = useNodes(places, presence.held, near)
  placeRef.current = stored
  const from = useRef<{ held: string[]; base: readonly [number, number] }>(undefined)

  const move = useCallback(
    (changed: ReadonlyMap<string, readonly [number, number]>) => doc && placeActors(doc, changed),
    [doc],
  )
  const onKeyDown = useCanvasKeys({ places, move, connect: (id) => setPair({ from: id, to: '' }) })

  const onNodesChange = (changes: NodeChange<ActorNodeType>[]) => {
    const chosen = changes.filter((change) => change.type === 'select')
    if (chosen.length > 0) {
      const next = new Set(selected)
      for (const { id, selected: isIn } of chosen) {
        if (isIn) next.add(id)
        else next.delete(id)
      }
      const last = chosen.filter((change) => change.selected).at(-1)?.id
      select(next, last ?? [...next].at(-1))
    }
    const moved = changes.filter((change) => change.type === 'position')
    if (moved.length === 0 || !editable) return
    setMoving((before) => {
      const next = new Map(before)
      for (const { id, position } of moved) {
        const actor = byId.get(id)
        if (!position || !actor) continue
        next.set(id, [position.x + radiusOf(actor), position.y + radiusOf(actor)])
      }
      return next
    })
  }
  const point = (event: PointerEvent | MouseEvent | TouchEvent) => {
    const { clientX, clientY } =
      'touches' in event ? (event.touches[0] ?? { clientX: 0, clientY: 0 }) : event
    const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY })
    return [Math.round(x), Math.round(y)] as const
  }
  const tellOthers = (event: PointerEvent | MouseEvent | TouchEvent) => {
    const at = point(event)
    // The one below the pointer becomes a node, so that it can be taken like any other.
    if (near && moving.size === 0) touch(actorAt(network.actors, places, at)?.id)
    const first = from.current?.held[0]
    const now = first === undefined ? undefined : moving.get(first)
    const base = from.current?.base
    const by = now && base ? ([now[0] - base[0], now[1] - base[1]] as const) : ([0, 0] as const)
    presence.tell({ at, held: now ? (from.current?.held ?? []) : [], by })
  }
  const drop = (event: MouseEvent | TouchEvent) => {
    if (moving.size > 0) move(moving)
    setMoving(nobody)
    from.current = undefined
    presence.tell({ at: point(event), held: [], by: [0, 0] })
  }
  const take = (held: readonly { id: string }[]) => {
    const ids = held.map(({ id }) => id)
    from.current = { held: ids, base: places.get(ids[0] ?? '') ?? [0, 0] }
  }

  useEffect(() => {
    const place = centred && placeRef.current.get(centred.id)
    if (place)
      void flow.setCenter(place[0], place[1], {
        zoom: Math.max(flow.getZoom(), 0.8),
        duration: 200,
      })
  }, [centred, flow])

  return (
    <div
      className={clsx('network', look.isMoving && 'is-moving', isFar && !near && 'is-far')}
      onPointerMove={tellOthers}
      onPointerLeave={() => presence.tell(null)}
    >
      <NetworkTools
        isBoxing={look.isBoxing}
        isGrouped={look.isGrouped}
        onBox={() => setLook((now) => ({ ...now, isBoxing: !now.isBoxing }))}
        onGroup={() => setLook((now) => ({ ...now, isGrouped: !now.isGrouped }))}
      />
      <div className="h-[max(24rem,calc(100dvh-26.5rem))] overflow-hidden rounded-xl border">
        <ReactFlow<ActorNodeType>
          nodes={nodes}
          edges={noEdges}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onInit={({ fitBounds }) => void fitBounds(boundsOf(places.values()), { padding: 0.03 })}
          onMoveStart={() => setLook((now) => (now.isMoving ? now : { ...now, isMoving: true }))}
          onMoveEnd={() => setLook((now) => ({ ...now, isMoving: false }))}
          onNodeDragStart={(_, __, held) => take(held)}
          onNodeDrag={(event) => tellOthers(event)}
          onNodeDragStop={(event) => drop(event)}
          onSelectionDragStart={(_, held) => take(held)}
          onSelectionDrag={(event) => tellOthers(event.nativeEvent)}
          onSelectionDragStop={(event) => drop(event.nativeEvent)}
          onNodeDoubleClick={(_, { id }) => open(id)}
          onConnect={({ source, target }) => setPair({ from: source, to: target })}
          onPaneClick={(event) => {
            const at = point(event.nativeEvent)
            const touched = near ? actorAt(network.actors, places, at) : undefined
            if (touched) return select(new Set([touched.id]), touched.id)
            const found = relationAt(relations, byId, places, at, 8 / flow.getZoom())
            if (found) open(found.from, 'relations')
            else select(new Set(), undefined)
          }}
          onKeyDown={onKeyDown}
          tabIndex={0}
          aria-label={t('canvasLabel')}
          aria-describedby="network-keys"
          nodesDraggable={editable}
          nodesConnectable={editable}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          zoomOnDoubleClick={false}
          selectionOnDrag={look.isBoxing}
          panOnDrag={!look.isBoxing}
          selectionMode={SelectionMode.Partial}
          connectionMode={ConnectionMode.Loose}
          connectionRadius={40}
          minZoom={0.04}
          maxZoom={2.5}
          proOptions={ours}
        >
          <NetworkDrawing places={places} isGrouped={look.isGrouped} near={near} />
          <Pointers others={presence.others} />
          <MiniMap places={places} />
        </ReactFlow>
      </div>
      <Legend />
      <ConnectDialog pair={pair} onClose={() => setPair(undefined)} />
    </div>
  )
}

const noEdges: never[] = []
// A link to elsewhere has no place on a board; the library is named among the packages.
const ours = { hideAttribution: true }
