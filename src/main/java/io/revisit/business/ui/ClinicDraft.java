package io.revisit.business.ui;

import io.revisit.business.BusinessSettings;
import java.math.BigDecimal;
import java.time.ZoneId;

/** Settings while they are being typed. */
class ClinicDraft {

    private String name = "";
    private String zone = "";
    private String currency = "";
    private String country = "";
    private Integer window = 0;
    private BigDecimal discount = BigDecimal.ZERO;
    private boolean phonesHidden;

    static ClinicDraft of(BusinessSettings settings) {
        ClinicDraft draft = new ClinicDraft();
        draft.name = settings.name();
        draft.zone = settings.zone().getId();
        draft.currency = settings.currency();
        draft.country = settings.phoneCountry();
        draft.window = settings.activeWindowDays();
        draft.discount = settings.assumedDiscount();
        draft.phonesHidden = settings.phonesHiddenAtDesk();
        return draft;
    }

    BusinessSettings toSettings(long version) {
        return new BusinessSettings(
                name.strip(), ZoneId.of(zone), currency, country, window, discount, phonesHidden, version);
    }

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    String getZone() {
        return zone;
    }

    void setZone(String zone) {
        this.zone = zone;
    }

    String getCurrency() {
        return currency;
    }

    void setCurrency(String currency) {
        this.currency = currency;
    }

    String getCountry() {
        return country;
    }

    void setCountry(String country) {
        this.country = country;
    }

    Integer getWindow() {
        return window;
    }

    void setWindow(Integer window) {
        this.window = window;
    }

    BigDecimal getDiscount() {
        return discount;
    }

    void setDiscount(BigDecimal discount) {
        this.discount = discount;
    }

    boolean isPhonesHidden() {
        return phonesHidden;
    }

    void setPhonesHidden(boolean phonesHidden) {
        this.phonesHidden = phonesHidden;
    }
}
