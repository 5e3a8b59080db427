// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrule.h"
#include "signdelegate.h"

/// The sign of a severity: each has a shape of its own, so that none is told by its colour alone.
QIcon severityIcon(Severity severity, const QPalette &palette);

/// A rule behind the sign of its severity (FindingRulesModel).
class SeverityDelegate : public SignDelegate
{
    Q_OBJECT

public:
    using SignDelegate::SignDelegate;

protected:
    QIcon signOf(const QModelIndex &index, const QStyleOptionViewItem &option) const override;
};
