// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "period.h"

#include <QToolButton>

#include <optional>

class DateField;
class QLabel;
class QMenu;

/// The period as a button that shows it, with the presets and two dates behind it.
class PeriodChooser : public QToolButton
{
    Q_OBJECT

public:
    explicit PeriodChooser(QWidget *parent = nullptr);

    const Period &period() const { return m_period; }
    /// Nothing where two dates were chosen.
    std::optional<PeriodPreset> preset() const { return m_preset; }
    void setPreset(PeriodPreset preset);
    /// A preset that means just these days stays chosen.
    void setPeriod(const Period &period);
    /// Shows that all days are taken, those of a file, until some are chosen; period() stays the one to fetch.
    void setAllDays(bool all);
    bool isAllDays() const { return m_allDays; }
    /// The zone that says what today is; a preset is worked out anew.
    void setZone(const Zone &zone);

signals:
    void periodChanged(const Period &period);
    /// It shows something else, or period() is another one.
    void shownChanged();

private:
    void addPresets();
    void addDates();
    void updatePresets();
    void takeDates();
    void showProblem(const QString &sentence);
    void show(const Period &period, std::optional<PeriodPreset> preset, bool allDays = false);

    QMenu *m_menu;
    DateField *m_from = nullptr;
    DateField *m_to = nullptr;
    QLabel *m_problem = nullptr;
    QAction *m_dates = nullptr;
    Period m_period;
    std::optional<PeriodPreset> m_preset;
    bool m_allDays = false;
    Zone m_zone;
};
