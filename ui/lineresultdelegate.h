// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reconciliation.h"
#include "signdelegate.h"

/// The sign of how a line of an invoice compares; each has a shape of its own, so that none is told by its colour
/// alone.
QIcon lineResultIcon(LineResult result, const QPalette &palette);

/// A text of a line behind the sign of its result (ReconciliationModel, SourceComparisonModel).
class LineResultDelegate : public SignDelegate
{
    Q_OBJECT

public:
    using SignDelegate::SignDelegate;

protected:
    QIcon signOf(const QModelIndex &index, const QStyleOptionViewItem &option) const override;
};
