package io.revisit.startup;

import java.security.SecureRandom;
import java.util.Base64;

/** The one user who may sign in to the embedded server over the network, which is loopback alone. */
record ServerAccount(String user, String password) {

    static ServerAccount withNewPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return new ServerAccount(
                "revisit", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the server executes before it answers, one statement a line: this user alone, and nobody without a name. */
    String initStatements() {
        return """
                CREATE OR REPLACE USER %1$s@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO %1$s@'127.0.0.1' WITH GRANT OPTION;
                DELETE FROM mysql.global_priv WHERE User = '';
                FLUSH PRIVILEGES;
                """.formatted(user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
