// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineresultdelegate.h"

#include "icontheme.h"
#include "reconciliationmodel.h"
#include "theme.h"

using namespace Qt::StringLiterals;

static QString iconOf(LineResult result)
{
    switch (result) {
    case LineResult::Matches:
        return u"ok"_s;
    case LineResult::WithinTolerance:
        return u"info"_s;
    case LineResult::Differs:
        return u"warning"_s;
    case LineResult::OnlyHere:
    case LineResult::OnlyThere:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

QIcon lineResultIcon(LineResult result, const QPalette &palette)
{
    if (result <= LineResult::WithinTolerance)
        return symbolicIcon(iconOf(result), palette.color(QPalette::PlaceholderText));
    return symbolicIcon(iconOf(result), result == LineResult::Differs ? warningColor(palette) : problemColor(palette));
}

QIcon LineResultDelegate::signOf(const QModelIndex &index, const QStyleOptionViewItem &option) const
{
    const auto result = static_cast<LineResult>(index.data(ReconciliationModel::ResultRole).toInt());
    if (option.state.testFlag(QStyle::State_Selected))
        return symbolicIcon(iconOf(result), option.palette.color(QPalette::HighlightedText));
    return lineResultIcon(result, option.palette);
}
