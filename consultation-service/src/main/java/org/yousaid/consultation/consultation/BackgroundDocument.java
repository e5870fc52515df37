package org.yousaid.consultation.consultation;

import java.net.URI;

/** Something to read before answering. */
public record BackgroundDocument(String title, URI url) {}
