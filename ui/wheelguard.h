// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

/// Keeps the wheel from changing fields that have not the focus: over those it scrolls what they lie in.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    /// Of all combo boxes and number fields below `form`, which owns the guard.
    explicit WheelGuard(QWidget *form);
    /// One that came later.
    void add(QWidget *field);

    bool eventFilter(QObject *watched, QEvent *event) override;
};
