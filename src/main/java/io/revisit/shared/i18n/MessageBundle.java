package io.revisit.shared.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** All texts of one language, collected from the files of all features. */
final class MessageBundle {
    private static final Logger log = LoggerFactory.getLogger(MessageBundle.class);

    private final Locale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    MessageBundle(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    static MessageBundle load(Locale locale) {
        var patterns = new TreeMap<String, String>();
        try {
            for (Resource file : files(locale)) {
                read(file).forEach((key, text) -> patterns.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MessageBundle(locale, patterns);
    }

    static Resource[] files(Locale locale) throws IOException {
        // Spring's resolver also sees inside a nested jar, which a ResourceBundle by wildcard cannot.
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:vaadin-i18n/*_" + locale.getLanguage() + ".properties");
    }

    static Properties read(Resource file) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
    }

    Map<String, String> patterns() {
        return patterns;
    }

    String format(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            log.warn("No text in language {} for key {}", locale.getLanguage(), key);
            return "!" + key + "!";
        }
        MessageFormat shared = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, ULocale.forLocale(locale)));
        // A MessageFormat is not thread-safe.
        return ((MessageFormat) shared.clone()).format(arguments);
    }
}
