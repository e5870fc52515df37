package org.yousaid.eventbus;

/** A message that the bus does not carry, because it is larger than what brokers and consumers agreed on. */
public final class MessageTooLarge extends RuntimeException {

    MessageTooLarge(String type, long bytes, int largest) {
        super("A message of type %s has %d bytes; the largest allowed has %d".formatted(type, bytes, largest));
    }
}
