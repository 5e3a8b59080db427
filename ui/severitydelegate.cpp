// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "severitydelegate.h"

#include "findingrulesmodel.h"
#include "icontheme.h"
#include "theme.h"

using namespace Qt::StringLiterals;

QIcon severityIcon(Severity severity, const QPalette &palette)
{
    switch (severity) {
    case Severity::Info:
        return symbolicIcon(u"info"_s, palette.color(QPalette::PlaceholderText));
    case Severity::Warning:
        return symbolicIcon(u"warning"_s, warningColor(palette));
    case Severity::Error:
        return symbolicIcon(u"error"_s, problemColor(palette));
    }
    Q_UNREACHABLE();
}

QIcon SeverityDelegate::signOf(const QModelIndex &index, const QStyleOptionViewItem &option) const
{
    const auto severity = static_cast<Severity>(index.data(FindingRulesModel::SeverityRole).toInt());
    QPalette palette = option.palette;
    if (option.state.testFlag(QStyle::State_Selected)) {
        const QColor color = palette.color(QPalette::HighlightedText);
        return symbolicIcon(severity == Severity::Error ? u"error"_s
                : severity == Severity::Warning         ? u"warning"_s
                                                        : u"info"_s,
            color);
    }
    return severityIcon(severity, palette);
}
