import { createRequire } from "node:module";

interface Mappers {
  Entity: { type: { additionalProperties?: unknown } };
}

/** Reads a file of the package that botbuilder is built on. */
export function readConnector(path: string): unknown {
  const botbuilder = createRequire(import.meta.url).resolve("botbuilder");
  return createRequire(botbuilder)(`botframework-connector/lib/${path}`);
}

/**
 * 4.23.3 sends an entity's type and mention and drops the rest, such as the label of what a model wrote. A test fails
 * once the SDK sends it by itself, and then this can go.
 */
export function keepEntities(): void {
  const mappers = readConnector("connectorApi/models/mappers") as Mappers;
  mappers.Entity.type.additionalProperties ??= { type: { name: "Object" } };
}
