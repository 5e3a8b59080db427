// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdictdelegate.h"

#include "icontheme.h"
#include "ledgerline.h"

using namespace Qt::StringLiterals;

static QString iconOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Nothing:
        return u"fetch"_s;
    case Verdict::Complete:
        return u"ok"_s;
    case Verdict::Unproven:
    case Verdict::Changed:
    case Verdict::Short:
    case Verdict::Over:
        return u"warning"_s;
    case Verdict::Cancelled:
        return u"stop"_s;
    case Verdict::Failed:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

VerdictDelegate::VerdictDelegate(int role, QObject *parent)
    : SignDelegate(parent)
    , m_role(role)
{ }

QIcon VerdictDelegate::signOf(const QModelIndex &index, const QStyleOptionViewItem &) const
{
    return symbolicIcon(iconOf(static_cast<Verdict>(index.data(m_role).toInt())));
}
