// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "period.h"

#include <QFrame>

#include <optional>

class QButtonGroup;
class QDateEdit;
class QLabel;
class QPushButton;

/// What drops down from the PeriodChooser: presets on one side, first and last day on the other.
class PeriodPopup : public QFrame
{
    Q_OBJECT

public:
    explicit PeriodPopup(QWidget *parent = nullptr);

    /// Shows what is chosen; `today` is a day of the report zone.
    void setChoice(
        const std::optional<Period> &period, std::optional<PeriodPreset> preset, QDate today, bool allDaysAllowed);

signals:
    void presetChosen(PeriodPreset preset);
    void datesChosen(const Period &period);
    void allDaysChosen();
};
