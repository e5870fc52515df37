package org.yousaid.support.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are, and the key that wraps them.
 *
 * @param database the database of the vault, shared by all services
 * @param masterKeyFile holds the master key; made with owner-only permissions when it is absent and the vault is empty
 */
@ConfigurationProperties("yousaid.vault")
record VaultSettings(String database, Path masterKeyFile) {}
