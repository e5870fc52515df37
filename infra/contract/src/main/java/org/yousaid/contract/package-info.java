/**
 * The published language: what the services tell each other on the bus. Everything here is read by every service, so a
 * change of shape is a new version of the message beside the old one, never an edit.
 */
@NullMarked
package org.yousaid.contract;

import org.jspecify.annotations.NullMarked;
