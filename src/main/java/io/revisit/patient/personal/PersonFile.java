package io.revisit.patient.personal;

import io.revisit.business.BusinessService;
import io.revisit.business.BusinessSettings;
import io.revisit.patient.Patient;
import io.revisit.patient.PersonalSection;
import io.revisit.shared.i18n.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file that a person gets: a page for people, and the same as JSON for other systems. */
@Component
class PersonFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final BusinessService business;
    private final Clock clock;

    PersonFile(BusinessService business, Clock clock) {
        this.business = business;
        this.clock = clock;
    }

    void write(Patient patient, List<PersonalSection> sections, Locale language, OutputStream out) throws IOException {
        BusinessSettings clinic = business.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            String page = new PersonPage(language, clinic.formats(language))
                    .of(
                            Messages.get(
                                    language,
                                    "patient.person.title",
                                    patient.name().full()),
                            Messages.get(
                                    language,
                                    "patient.person.made",
                                    clinic.name(),
                                    clinic.formats(language).dateTime(now)),
                            sections);
            add(zip, Messages.get(language, "patient.person.page") + ".html", page, now);
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("clinic", clinic.name());
            all.put("madeAt", now.toString());
            all.put("timeZone", clinic.zone().getId());
            sections.forEach(section -> all.put(section.name(), section.rows()));
            add(zip, "data.json", JSON.writeValueAsString(all), now);
        }
    }

    private static void add(ZipOutputStream zip, String name, String text, Instant now) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
