package io.revisit.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartUpTest {

    @TempDir
    Path folder;

    @Test
    void nothingSaidMeansPort8080AndNoWordAboutTheDemo() {
        assertThat(Options.parse()).isEqualTo(new Options(8080, null, List.of()));
    }

    @Test
    void optionsAreReadInAnyOrder() {
        assertThat(Options.parse("--empty", "--spring.main.lazy-initialization=true", "--port", "8123"))
                .isEqualTo(new Options(8123, false, List.of("--spring.main.lazy-initialization=true")));
        assertThat(Options.parse("--port=0", "--demo")).isEqualTo(new Options(0, true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "8080", "--empty=yes", "-p", "--port", "--port=", "--port=70000", "--port=-1"})
    void aWrongOptionIsRefused(String word) {
        assertThatThrownBy(() -> Options.parse(word)).isInstanceOf(Refusal.class);
    }

    @Test
    void aFileInPlaceOfTheDataFolderIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void theSecretKeyIsMadeOnceAndOfItsOwnInEachFolder() {
        try (DataFolder data = DataFolder.open(folder.resolve("data"));
                DataFolder other = DataFolder.open(folder.resolve("other"))) {
            assertThat(data.secretKey()).hasSize(64).isEqualTo(data.secretKey()).isNotEqualTo(other.secretKey());
        }
    }

    @Test
    void aDiskWithTooLittleSpaceIsRefused() {
        assertThatThrownBy(() -> DataFolder.requireFreeSpace(folder, Long.MAX_VALUE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is full");
    }

    @Test
    void aServerThatDoesNotAnswerIsRefusedInOneSentenceWithoutThePassword() throws Exception {
        int port = freePort();
        assertThatThrownBy(() -> ExternalDatabase.probe(
                        "jdbc:mysql://127.0.0.1:%d/revisit?password=hidden".formatted(port), "me", "hidden"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The database server at jdbc:mysql://127.0.0.1:%d/revisit does not answer: check REVISIT_DB_URL and that the server runs.",
                        port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://host/revisit", "jdbc:mysql://host:3306/", "jdbc:mysql://host", "host:3306"})
    void anAddressThatIsNotOneOfADatabaseIsRefused(String url) {
        assertThatThrownBy(() -> ExternalDatabase.probe(url, "me", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("REVISIT_DB_URL must look like");
    }

    @ParameterizedTest
    @CsvSource({
        "8.4.0, true",
        "9.7.1, true",
        "8.0.42, false",
        "5.7.44-log, false",
        "11.4.5-MariaDB, true",
        "12.0.2-MariaDB-log, true",
        "10.11.9-MariaDB, false",
        "11.3.2-MariaDB, false",
        "unknown, false"
    })
    void onlyServersNewEnoughAreUsed(String version, boolean supported) {
        ExternalDatabase database = new ExternalDatabase("jdbc:mysql://host/revisit", "me", "", version);
        if (supported) {
            database.requireSupportedVersion();
        } else {
            assertThatThrownBy(database::requireSupportedVersion)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(version);
        }
    }

    @Test
    void onlyMariaDbGetsItsDialectAndSkipsMySqlsKeywords() {
        assertThat(new ExternalDatabase("jdbc:mysql://h/r", "me", "", "11.4.5-MariaDB").properties())
                .containsEntry("spring.jpa.database-platform", "org.hibernate.dialect.MariaDBDialect")
                .extractingByKey("spring.datasource.url")
                .asString()
                .contains("useInformationSchema=false");
        assertThat(new ExternalDatabase("jdbc:mysql://h/r", "me", "", "9.7.0").properties())
                .doesNotContainKey("spring.jpa.database-platform")
                .extractingByKey("spring.datasource.url")
                .asString()
                .doesNotContain("useInformationSchema");
    }

    @Test
    void whatTheAddressSaysWinsOverTheDefaults() {
        assertThat(JdbcUrl.forMySql("jdbc:mysql://h/r?connectionTimeZone=LOCAL").toString())
                .contains("connectionTimeZone=LOCAL&")
                .doesNotContain("connectionTimeZone=UTC");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
