// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signdelegate.h"

/// A verdict in words behind a sign of what it means: in order, to be looked at, or failed.
class VerdictDelegate : public SignDelegate
{
    Q_OBJECT

public:
    /// `role`: under which the model gives the verdict as a number.
    VerdictDelegate(int role, QObject *parent);

protected:
    QIcon signOf(const QModelIndex &index, const QStyleOptionViewItem &option) const override;

private:
    int m_role;
};
