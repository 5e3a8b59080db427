// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

/// Shows the diagnostic report whole, so that it is read before it is copied and passed on.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReportDialog(const QString &report, QWidget *parent = nullptr);
};
