package org.yousaid.suggestion.referral;

import org.yousaid.suggestion.process.Words;
import org.yousaid.support.vault.SealedContact;

/**
 * A body that suggestions are referred to.
 *
 * @param name in English, and where it has one in other languages
 * @param purpose what it is there for, so that a reviewer chooses the right one
 * @param days within which it is asked to answer
 * @param contact the address that referrals go to
 */
public record ReceiverDetails(Words name, String purpose, int days, SealedContact contact) {}
