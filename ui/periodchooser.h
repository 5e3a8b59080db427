// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "period.h"

#include <QToolButton>

#include <optional>

class QCalendarWidget;
class QLabel;
class QPushButton;

/// A button that shows the period ("Last month · 1–31 Oct 2026") and drops down the presets and two calendars.
class PeriodChooser : public QToolButton
{
    Q_OBJECT

public:
    explicit PeriodChooser(QWidget *parent = nullptr);

    /// Nothing means all days.
    const std::optional<Period> &period() const { return m_period; }
    std::optional<PeriodPreset> preset() const { return m_preset; }
    void setPeriod(const std::optional<Period> &period);
    void setPreset(PeriodPreset preset);
    /// The zone in which "today" is meant; a preset moves with it.
    void setZone(const Zone &zone);
    /// Whether *all days* may be chosen (for files).
    void setAllDaysAllowed(bool allowed);

signals:
    void periodChanged(const std::optional<Period> &period);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildPopup();
    void choose(const std::optional<Period> &period, std::optional<PeriodPreset> preset);
    void showDates();
    void applyDates();
    void updateText();

    std::optional<Period> m_period;
    std::optional<PeriodPreset> m_preset;
    Zone m_zone;
    bool m_allDaysAllowed = false;
    class PeriodPopup *m_popup;
};
