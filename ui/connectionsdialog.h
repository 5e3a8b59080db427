// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include <QDialog>
#include <QHash>
#include <QList>

#include <functional>

class QLabel;
class QMessageBox;
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
    /// The connection of that id becomes the current one.
    void setCurrent(const QString &id);
    /// What is kept on this computer of each connection, by its id, in bytes.
    void setLocalBytes(const QHash<QString, qint64> &bytes);

signals:
    void addRequested();
    void editRequested(const QString &id);
    void duplicateRequested(const QString &id);
    /// The person has agreed already. `withLocalData`: what was fetched with it goes as well.
    void deleteRequested(const QString &id, bool withLocalData);
    /// The person has agreed already; the connection stays.
    void localDataDeletionRequested(const QString &id);

private:
    QString currentId() const;
    QWidget *createButtons();
    void requestEdit();
    void requestDelete();
    void requestDataDeletion();
    QMessageBox *ask(const QString &title, const QString &question, const std::function<void()> &agreed);
    qint64 currentBytes() const;
    void showBytes();
    void updateButtons();

    QStackedWidget *m_pages;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_editButton;
    QPushButton *m_duplicateButton;
    QPushButton *m_dataButton;
    QPushButton *m_deleteButton;
    QHash<QString, qint64> m_bytes;
};
