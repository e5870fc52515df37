/** Documents to read before answering: uploaded to a draft, checked by what they are, served as attachments. */
@NullMarked
package org.yousaid.consultation.background;

import org.jspecify.annotations.NullMarked;
