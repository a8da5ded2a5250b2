package io.revisit.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets("one installation");

    @Test
    void whatIsEncryptedIsReadAgain() {
        assertThat(secrets.decrypt(secrets.encrypt("пароль"))).contains("пароль");
        assertThat(secrets.encrypt("пароль")).doesNotContain("пароль").isNotEqualTo(secrets.encrypt("пароль"));
    }

    @Test
    void anEmptyTextStaysEmpty() {
        assertThat(secrets.encrypt("")).isEmpty();
        assertThat(secrets.decrypt("")).contains("");
    }

    @Test
    void anotherInstallationCannotReadIt() {
        assertThat(new Secrets("another installation").decrypt(secrets.encrypt("пароль")))
                .isEmpty();
        assertThat(secrets.decrypt("not even hexadecimal")).isEmpty();
    }
}
