package org.yousaid.contract.violation;

import tools.jackson.databind.JsonNode;

/** A message that shows the reader a library's type. */
public record LeansOnAnotherModule(JsonNode whatever) {}
