// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zone.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

/// Chooses a time zone by any part of its name or its offset; what cannot be found is said in place.
class ZoneDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ZoneDialog(const Zone &now, QWidget *parent = nullptr);

    /// What is chosen; nothing if what was typed is no zone.
    std::optional<Zone> zone() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillList();
    void search(const QString &text);
    void updateChoice();

    QLineEdit *m_search;
    QListView *m_list;
    QSortFilterProxyModel *m_found;
    QLabel *m_problem;
    QPushButton *m_okButton;
};

/// The names of time zones to choose from: UTC and the places of the IANA list ("Europe/Berlin").
QStringList zoneNames();
