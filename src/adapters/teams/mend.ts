import { createRequire } from "node:module";

interface Mappers {
  Entity: { type: { additionalProperties?: unknown } };
}

/** Reads a package that botbuilder is built on, or a file of it. */
export function readBelow(path: string): unknown {
  return createRequire(createRequire(import.meta.url).resolve("botbuilder"))(path);
}

export function readConnector(path: string): unknown {
  return readBelow(`botframework-connector/lib/${path}`);
}

/**
 * 4.23.3 sends an entity's type and mention and drops the rest, such as the label of what a model wrote. A test fails
 * once the SDK sends it by itself, and then this can go.
 */
export function keepEntities(): void {
  const mappers = readConnector("connectorApi/models/mappers") as Mappers;
  mappers.Entity.type.additionalProperties ??= { type: { name: "Object" } };
}
