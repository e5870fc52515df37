package org.yousaid.eventstore.deadletter;

import org.bson.Document;

/**
 * What is to be parked.
 *
 * @param id the same however often the same event or record is parked; unique within its group
 * @param sequence what must stay in order
 * @param type the stored or wire name
 * @param place where it stands
 * @param attempts how often it has failed
 * @param content what handling it again needs
 */
public record NewLetter(String id, String sequence, String type, Place place, int attempts, Document content) {}
