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
    : QStyledItemDelegate(parent)
    , m_role(role)
{ }

void VerdictDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const int size = option->fontMetrics.height();
    option->icon = symbolicIcon(iconOf(static_cast<Verdict>(index.data(m_role).toInt())));
    option->decorationSize = {size, size};
    option->features |= QStyleOptionViewItem::HasDecoration;
}
