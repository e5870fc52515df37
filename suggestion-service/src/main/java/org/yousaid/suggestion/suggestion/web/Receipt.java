package org.yousaid.suggestion.suggestion.web;

import java.time.Instant;
import org.yousaid.contract.Reference;

/** What the author holds after sending a suggestion. */
record Receipt(Reference reference, Instant replyBy) {}
