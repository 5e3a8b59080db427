// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include <QDialog>

class QListWidget;
class QPushButton;

/// Chooses several connections, whose sessions are fetched together and added up.
class SeveralDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SeveralDialog(QWidget *parent = nullptr);

    /// The connections to choose from, and those that are chosen at first (their ids).
    void setProfiles(const QList<Profile> &profiles, const QStringList &chosen);
    /// Ids, in the order of the list.
    QStringList chosen() const;

private:
    QListWidget *m_list;
    QPushButton *m_use;
};
