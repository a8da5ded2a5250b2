package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ImportLimitsTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(ImportFileReading.class);

    @Test
    void withoutAWordTheyAreAsTheyAlwaysWere() {
        runner.run(context ->
                assertThat(context.getBean(SourceFiles.class).limits()).isEqualTo(ReadingLimits.DEFAULT));
    }

    @Test
    void anInstallationSetsThem() {
        runner.withPropertyValues(
                        "revisit.import.max-file-size=20MB",
                        "revisit.import.max-unpacked-size=1GB",
                        "revisit.import.max-rows=5000",
                        "revisit.import.max-columns=40",
                        "revisit.import.max-row-characters=9000")
                .run(context -> assertThat(context.getBean(SourceFiles.class).limits())
                        .isEqualTo(new ReadingLimits(20L << 20, 1L << 30, 5000, 40, 9000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-file-size=3GB",
                "max-file-size=1KB",
                "max-unpacked-size=0B",
                "max-rows=0",
                "max-columns=20000",
                "max-row-characters=-1"
            })
    void aValueOutOfItsRangeStopsTheStartAndIsNamed(String property) {
        runner.withPropertyValues("revisit.import." + property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("revisit.import." + property.substring(0, property.indexOf('='))));
    }
}
