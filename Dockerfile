# docker build -t vbcheck . && docker run --rm -v "$PWD:/work" vbcheck van-ban/
FROM node:20-alpine AS build
WORKDIR /build
COPY . .
# Builds for the very Node.js of the second stage, so that the code cache fits.
RUN npm ci --no-audit --no-fund && npm pack

FROM node:20-alpine
COPY --from=build /build/vbcheck-*.tgz /tmp/
RUN npm install --global --omit=dev --no-audit --no-fund /tmp/vbcheck-*.tgz && rm -rf /tmp/vbcheck-*.tgz /root/.npm
ENV LANG=C.UTF-8
USER node
WORKDIR /work
ENTRYPOINT ["vbcheck"]
CMD ["--help"]
