import { deepStrictEqual } from "node:assert/strict";
import {
  type BlobProperties,
  IndividuallyParentClient,
  IndividuallyParentNestedWithHeaderClient,
  IndividuallyParentNestedWithMixedClient,
  IndividuallyParentNestedWithMultipleClient,
  IndividuallyParentNestedWithParamAliasClient,
  IndividuallyParentNestedWithPathClient,
  IndividuallyParentNestedWithQueryClient,
} from "#emitted/azure-client-generator-core-client-initialization-individuallyparent";
import type { At, Calls } from "../call.ts";

const optionsOf = (at: At) => ({ endpoint: at.endpoint, ...at.options });
const parentOf = (at: At) => new IndividuallyParentClient(optionsOf(at));

const blob: BlobProperties = {
  name: "test-blob",
  size: 1024,
  contentType: "application/octet-stream",
  createdOn: new Date("2023-01-01T12:00:00Z"),
};

/** Each client is made by its parent and by itself, and can do the same. */
export const calls: Calls = {
  async Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithPathClient(
    at,
  ) {
    for (const client of [
      parentOf(at).getIndividuallyParentNestedWithPathClient("test-blob"),
      new IndividuallyParentNestedWithPathClient("test-blob", optionsOf(at)),
    ]) {
      await client.withQuery({ format: "text" });
      deepStrictEqual(await client.getStandalone(), blob);
      await client.deleteStandalone();
    }
  },
  async Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithQueryClient(
    at,
  ) {
    for (const client of [
      parentOf(at).getIndividuallyParentNestedWithQueryClient("test-blob"),
      new IndividuallyParentNestedWithQueryClient("test-blob", optionsOf(at)),
    ]) {
      await client.withQuery({ format: "text" });
      deepStrictEqual(await client.getStandalone(), blob);
      await client.deleteStandalone();
    }
  },
  async Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithHeaderClient(
    at,
  ) {
    for (const client of [
      parentOf(at).getIndividuallyParentNestedWithHeaderClient("test-name-value"),
      new IndividuallyParentNestedWithHeaderClient("test-name-value", optionsOf(at)),
    ]) {
      await client.withQuery({ format: "text" });
      await client.getStandalone();
      await client.deleteStandalone();
    }
  },
  async Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithMultipleClient(
    at,
  ) {
    for (const client of [
      parentOf(at).getIndividuallyParentNestedWithMultipleClient("test-name-value", "us-west"),
      new IndividuallyParentNestedWithMultipleClient("test-name-value", "us-west", optionsOf(at)),
    ]) {
      await client.withQuery({ format: "text" });
      await client.getStandalone();
      await client.deleteStandalone();
    }
  },
  async Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithMixedClient(
    at,
  ) {
    for (const client of [
      parentOf(at).getIndividuallyParentNestedWithMixedClient("test-name-value"),
      new IndividuallyParentNestedWithMixedClient("test-name-value", optionsOf(at)),
    ]) {
      await client.withQuery("us-west", { format: "text" });
      await client.getStandalone("us-west");
      await client.deleteStandalone("us-west");
    }
  },
  async Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithParamAliasClient(
    at,
  ) {
    for (const client of [
      parentOf(at).getIndividuallyParentNestedWithParamAliasClient("sample-blob"),
      new IndividuallyParentNestedWithParamAliasClient("sample-blob", optionsOf(at)),
    ]) {
      await client.withAliasedName();
      await client.withOriginalName();
    }
  },
};
