// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

/// The list of connections; it changes nothing itself but says what is wished.
class ConnectionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionsDialog(QWidget *parent = nullptr);

    /// Shows `profiles`; the current one stays current if it is still there.
    void setProfiles(const QList<Profile> &profiles);

signals:
    void addRequested();
    void editRequested(const QString &id);
    void duplicateRequested(const QString &id);
    /// The person has agreed already.
    void deleteRequested(const QString &id);

private:
    QString currentId() const;
    QWidget *createButtons();
    void requestEdit();
    void requestDelete();
    void updateButtons();

    QStackedWidget *m_pages;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_editButton;
    QPushButton *m_duplicateButton;
    QPushButton *m_deleteButton;
};
