// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include <QToolButton>

class QActionGroup;
class QMenu;

/// The connection as a button that names it, with the others behind it.
class ConnectionChooser : public QToolButton
{
    Q_OBJECT

public:
    explicit ConnectionChooser(QWidget *parent = nullptr);

    /// The connections to choose from, and the one that is chosen (its id; empty: none); or all that are chosen
    /// together
    /// (`chosen` is the first of these).
    void setProfiles(const QList<Profile> &profiles, const QString &chosen, const QStringList &together = {});
    /// Id of the chosen connection; empty for none.
    const QString &chosen() const { return m_chosen; }
    /// What the button shows, unless it is none of the connections.
    QString chosenName() const { return m_chosen.isEmpty() ? QString() : m_name; }
    /// Shown where no connection is chosen: what the sessions come from.
    void setSourceName(const QString &name);

signals:
    void profileChosen(const QString &id);
    void addRequested();
    void listRequested();
    void severalRequested();
    void chosenChanged();

private:
    void showName(const QString &name);
    void fillMenu();

    QMenu *m_menu;
    QActionGroup *m_oneOf;
    QList<Profile> m_profiles;
    QString m_chosen;
    QStringList m_together;
    QString m_name;
};
