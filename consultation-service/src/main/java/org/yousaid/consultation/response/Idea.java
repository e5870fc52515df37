package org.yousaid.consultation.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.SealedText;

/** A suggestion found in a response, in its author's words, sealed, under the reference that was handed out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Idea(Reference reference, @Nullable SealedText title, SealedText text) {}
