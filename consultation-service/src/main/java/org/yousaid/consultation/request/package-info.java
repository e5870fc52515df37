/** How the content of a request is read: every complaint is collected with its place. */
@NullMarked
package org.yousaid.consultation.request;

import org.jspecify.annotations.NullMarked;
