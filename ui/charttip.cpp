// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttip.h"

#include <QScreen>

using namespace Qt::StringLiterals;

ChartTip::ChartTip(QWidget *parent)
    : QLabel(parent, Qt::ToolTip | Qt::WindowTransparentForInput)
{
    setObjectName(u"chartTip"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setTextFormat(Qt::RichText);
    setMargin(4);
    setFrameShape(QFrame::Box);
    setForegroundRole(QPalette::ToolTipText);
    setBackgroundRole(QPalette::ToolTipBase);
}

void ChartTip::showBeside(const QRect &bar, const QString &text)
{
    constexpr int gap = 12;
    setText(text);
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    QPoint place(bar.right() + gap, bar.top());
    if (place.x() + width() > screen.right())
        place.setX(bar.left() - gap - width());
    place.setY(qBound(screen.top(), bar.bottom() - height(), screen.bottom() - height()));
    move(place);
    show();
}
