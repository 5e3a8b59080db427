// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filter.h"

#include <QWidget>

class QHBoxLayout;

/// The terms of the filter in force as buttons that take them away; none at all where they are too many to be read.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    void setFilter(const Filter &filter);

signals:
    /// Of the text of the filter only this is to be left.
    void textRequested(const QString &text);

private:
    Filter m_filter;
    QHBoxLayout *m_layout;
};
