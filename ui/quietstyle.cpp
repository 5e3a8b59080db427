// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quietstyle.h"

#include "icontheme.h"

#include <QListView>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

QuietStyle::QuietStyle()
    : QProxyStyle(u"Fusion"_s)
{ }

int QuietStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returnData);
}

QSize QuietStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    // The rows of all lists are as high as those of the tables.
    constexpr int air = 9;
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool isRow = type == CT_ItemViewItem
        && (qobject_cast<const QTreeView *>(widget) || qobject_cast<const QListView *>(widget));
    return isRow ? usual.expandedTo({0, option->fontMetrics.height() + air}) : usual;
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // The text of a cell begins below the title of its column, one pixel behind this.
    constexpr int cellMargin = 5;
    const bool isTable = qobject_cast<const QTableView *>(widget) || qobject_cast<const QTreeView *>(widget);
    return metric == PM_FocusFrameHMargin && isTable ? cellMargin : QProxyStyle::pixelMetric(metric, option, widget);
}

QIcon QuietStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_MessageBoxInformation:
        return symbolicIcon(u"info"_s);
    case SP_MessageBoxQuestion:
        return symbolicIcon(u"help"_s);
    case SP_MessageBoxWarning:
        return symbolicIcon(u"warning"_s);
    case SP_MessageBoxCritical:
        return symbolicIcon(u"error"_s);
    case SP_LineEditClearButton:
        return symbolicIcon(u"clear"_s);
    case SP_TitleBarCloseButton:
        return symbolicIcon(u"close"_s);
    case SP_TitleBarNormalButton:
        return symbolicIcon(u"float"_s);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}
