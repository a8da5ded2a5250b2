package io.revisit.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.shared.i18n.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives views the texts of {@link Messages}. */
@Component
public class RevisitI18NProvider implements I18NProvider {
    @Override
    public List<Locale> getProvidedLocales() {
        return Messages.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Messages.get(locale, key, arguments);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return Messages.all(locale);
    }
}
