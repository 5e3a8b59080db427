// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpanel.h"

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
{ }

void ChartPanel::setResult(const SessionStore &, const std::shared_ptr<const QueryResult> &) { }
QByteArray ChartPanel::pngBytes()
{
    return {};
}
QByteArray ChartPanel::svgBytes()
{
    return {};
}
void ChartPanel::copyImage() { }
void ChartPanel::copyNumbers() { }
