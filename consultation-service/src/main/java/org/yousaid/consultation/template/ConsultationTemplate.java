package org.yousaid.consultation.template;

import tools.jackson.databind.JsonNode;

/**
 * A draft to begin with.
 *
 * @param title what it is called where one is chosen
 * @param draft the body of a draft, to be sent as it is or changed
 */
record ConsultationTemplate(String id, String title, String description, JsonNode draft) {}
