package org.yousaid.eventbus;

/**
 * What has become of the records this consumer has passed since it was made.
 *
 * @param handled given to their handlers
 * @param ignored of a type nobody here handles
 * @param parked put aside because they could not be handled, or wait behind one of their key that could not
 * @param repeated of those handled, the ones whose id was among the last ten thousand handled already
 */
public record Tally(long handled, long ignored, long parked, long repeated) {}
