/**
 * Sees that no suggestion is forgotten: who looks after it is reminded, somebody above them told, and its author hears where it
 * stands when nobody says anything. What is due stands in a read model; what was done stands in the suggestion, which does it once.
 */
@NullMarked
package org.yousaid.suggestion.guard;

import org.jspecify.annotations.NullMarked;
