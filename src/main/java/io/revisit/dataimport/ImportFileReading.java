package io.revisit.dataimport;

import io.revisit.dataimport.reading.SourceFiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One reader of files for all of the import, within the limits of the installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportLimits.class)
class ImportFileReading {

    @Bean
    SourceFiles sourceFiles(ImportLimits limits) {
        return new SourceFiles(limits.forReading());
    }
}
