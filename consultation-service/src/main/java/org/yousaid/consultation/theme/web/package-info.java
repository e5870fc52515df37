/** Code frames over HTTP, for the policy team. */
@NullMarked
package org.yousaid.consultation.theme.web;

import org.jspecify.annotations.NullMarked;
