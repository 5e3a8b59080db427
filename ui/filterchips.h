// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"
#include "filter.h"

#include <QWidget>

class QHBoxLayout;

/// The terms of the filter in force as buttons that take them away; none at all where they are too many to be read.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    /// `names`: what channels and bots are called.
    void setFilter(const Filter &filter, const DisplayNames &names);

signals:
    /// Of the text of the filter only this is to be left.
    void textRequested(const QString &text);

private:
    Filter m_filter;
    DisplayNames m_names;
    QHBoxLayout *m_layout;
};
