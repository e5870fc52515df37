@NullMarked
package org.yousaid.consultation.theme.web;

import org.jspecify.annotations.NullMarked;
