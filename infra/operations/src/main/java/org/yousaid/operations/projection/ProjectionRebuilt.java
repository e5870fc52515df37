package org.yousaid.operations.projection;

/**
 * Told to every instance of a service after a rebuilt projection was put in place: what was kept in memory of its
 * documents is no longer to be trusted.
 *
 * @param group the processing group
 */
public record ProjectionRebuilt(String group) {}
