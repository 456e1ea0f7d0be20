# The program as one image: built in two stages that are thrown away, run by a user of no rights.
# docker build --tag compa .
ARG NODE=node:24-bookworm-slim

FROM ${NODE} AS build
WORKDIR /compa
# The packages first: they are installed anew only when the lock file changes.
COPY package.json package-lock.json ./
COPY server/setup.mjs server/build.mjs server/
RUN node --eval "import('./server/setup.mjs').then(({ install }) => install())"
COPY . .
RUN node server/build.mjs && rm -rf .next/cache

FROM ${NODE} AS packages
WORKDIR /compa
COPY package.json package-lock.json ./
# No package runs anything of its own. The Node that comes with the packages is in the image already.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM ${NODE}
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 NODE_OPTIONS=--disable-warning=ExperimentalWarning
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /compa
RUN install --directory --owner=10001 --group=10001 --mode=0700 /data
COPY --from=packages /compa/node_modules node_modules
COPY --from=build /compa/.next .next
COPY package.json next.config.js ./
COPY content content
COPY lib lib
COPY server server
USER 10001:10001
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
