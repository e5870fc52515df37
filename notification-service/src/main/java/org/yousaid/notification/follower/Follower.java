package org.yousaid.notification.follower;

import java.time.Instant;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.SealedContact;

/**
 * Somebody who hears of every step of a suggestion.
 *
 * @param following id of the following
 * @param language BCP 47 tag to write in
 * @param since from when on
 */
record Follower(String following, Reference suggestion, SealedContact contact, String language, Instant since) {}
