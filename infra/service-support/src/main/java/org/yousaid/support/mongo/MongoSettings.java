package org.yousaid.support.mongo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param uri connection string, without a database
 * @param database the service's own database
 */
@ConfigurationProperties("yousaid.mongodb")
record MongoSettings(String uri, @DefaultValue("yousaid") String database) {}
